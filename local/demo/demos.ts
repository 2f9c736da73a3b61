import type { Demo } from './demo.ts';
import { refused } from './refused.ts';
import { sealed } from './sealed.ts';
import { signIn } from './sign-in.ts';
import { temporaryRole } from './temporary-role.ts';

/** Everything that `npm start` shows, in this order. */
export const DEMOS: readonly Demo[] = [signIn, sealed, refused, temporaryRole];
