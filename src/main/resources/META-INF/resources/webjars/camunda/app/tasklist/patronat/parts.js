// Each part loads by itself: one that cannot be read says so in its place and leaves the rest working.
import { element } from './office.js';
import { text } from './texts.js';

const missing = () => element('p', { class: 'patronat-message', role: 'alert' }, text('partMissing'));

/** Loads a part for what it does by being loaded. */
export function load(file) {
  return import(file).catch(failure => console.error(file, failure));
}

/** Lets the function of a part fill the place, or says that the part is missing. */
export function fill(place, file, name, ...given) {
  return import(file)
    .then(part => part[name](place, ...given))
    .catch(failure => {
      console.error(file, failure);
      place.append(missing());
    });
}

/** The same for a part that makes a node. */
export function put(place, file, name) {
  return import(file)
    .then(part => place.append(part[name]()))
    .catch(failure => console.error(file, failure));
}
