// Preloaded into a step: writes the name of each file that it loads to the file in LOADED.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';

registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) {
      appendFileSync(process.env['LOADED'], `${path.basename(url)}\n`);
    }
    return nextLoad(url, context);
  },
});
