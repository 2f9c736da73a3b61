import { copyFileSync } from 'node:fs';

copyFileSync(`${process.env['INPUT_PATH']}/index.html`, process.env['DELIVERED']);
