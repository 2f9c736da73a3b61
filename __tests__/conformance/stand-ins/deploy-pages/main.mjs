import { renameSync } from 'node:fs';

const file = process.env['DELIVERED'];
renameSync(file, `${file}-published`);
