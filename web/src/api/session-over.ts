import { createStore } from '../ui/store.js';

/** True once the server has said that nobody is signed in any more, until somebody signs in again. */
export const sessionOver = createStore(false);
