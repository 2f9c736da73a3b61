import { copyFileSync } from 'node:fs';

copyFileSync(process.env['INPUT_PATH'], `${process.env['DELIVERED']}-${process.env['INPUT_NAME']}`);
