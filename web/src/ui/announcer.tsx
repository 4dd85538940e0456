import { createStore } from './store.js';

const said = createStore('');

/** Tells whoever listens to the page, and those who look at its foot, that something happened. */
export function announce(text: string): void {
  said.set('');
  setTimeout(() => said.set(text), 50);
}

/** Stands once in the shell. */
export function Announcer() {
  return (
    <p role="status" className="visually-hidden">
      {said.use()}
    </p>
  );
}
