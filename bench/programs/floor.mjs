// The floor that a sign-in is measured against: the same three requests, as anyone would write
// them with Node alone. It masks nothing, checks nothing and tries nothing twice.
import http from 'node:http';
import { signIn } from './three-requests.mjs';

console.log((await signIn(http.request)).length);
