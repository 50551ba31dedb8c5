// What the vendor saves of an open form in the browser, for good and for whoever signs in next.
const LEFTOVER = /^cam(unda-f|F)orm:/;

// As it is before anybody changes it.
const { removeItem } = Storage.prototype;

export const isLeftover = key => LEFTOVER.test(key);

export function dropLeftovers() {
  Object.keys(localStorage)
    .filter(isLeftover)
    .forEach(key => removeItem.call(localStorage, key));
}

/** For a page that cannot keep drafts apart: none stays. */
export function keepNone() {
  dropLeftovers();
  window.addEventListener('pagehide', dropLeftovers);
}
