// What is typed into a form when the session ends the vendor saves in the browser, for good and for whoever signs in next. Here
// such a draft stays in the tab, for the same person, until that person signs out or another one signs in.
import { dropLeftovers, isLeftover } from './leftovers.js';

const KEPT = 'patronat-draft:';
const ACCOUNT = '/api/admin/auth/user/';

let person = null;

const { getItem, setItem, removeItem } = Storage.prototype;
const ownPrefix = () => KEPT + person + ':';
const isDraft = (storage, key) => storage === localStorage && isLeftover(key);

function drop(isUnwanted) {
  Object.keys(sessionStorage)
    .filter(isUnwanted)
    .forEach(key => removeItem.call(sessionStorage, key));
}

Storage.prototype.setItem = function (key, value) {
  if (!isDraft(this, key)) {
    setItem.call(this, key, value);
  } else if (person) {
    setItem.call(sessionStorage, ownPrefix() + key, value);
  }
};

Storage.prototype.getItem = function (key) {
  if (!isDraft(this, key)) {
    return getItem.call(this, key);
  }
  return person ? getItem.call(sessionStorage, ownPrefix() + key) : null;
};

Storage.prototype.removeItem = function (key) {
  const draft = isDraft(this, key);
  removeItem.call(draft ? sessionStorage : this, draft ? ownPrefix() + key : key);
};

function signedIn(userId) {
  person = userId;
  drop(key => key.startsWith(KEPT) && !key.startsWith(ownPrefix()));
}

function signedOut() {
  person = null;
  drop(key => key.startsWith(KEPT));
}

function hear(answer, address) {
  if (address.endsWith('/logout')) {
    signedOut();
  } else if (answer.ok) {
    signedIn(answer.userId());
  }
}

// Tasklist itself asks who signs in and who is signed in; what it hears is heard here before a form is shown.
const { open } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  const [path] = String(address).split('?');
  if (path.includes(ACCOUNT)) {
    this.addEventListener('load', () =>
      hear({ ok: this.status === 200, userId: () => JSON.parse(this.responseText).userId }, path)
    );
  }
  return open.call(this, method, address, ...rest);
};

// Left there by a Tasklist that kept them.
dropLeftovers();

// Whoever had signed in before this was loaded.
await fetch(document.querySelector('base').getAttribute('app-root') + ACCOUNT + 'default', { headers: { Accept: 'application/json' } })
  .then(answer => (answer.ok ? answer.json() : null))
  .then(known => known && signedIn(known.userId))
  .catch(failure => console.error(failure));
