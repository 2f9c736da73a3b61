import { writeFileSync } from 'node:fs';

writeFileSync(process.env['DELIVERED'], process.env['INPUT_PATTERN']);
