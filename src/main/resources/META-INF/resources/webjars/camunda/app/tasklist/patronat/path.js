// The way of a case on the pictures of its models: what was passed is green, where the reader stands is framed.
import { call, element } from './office.js';

const TASK = 160;

/** Whether other elements stand within it. */
function isAround(drawn) {
  const frame = drawn.querySelector(':scope > .djs-visual > rect');
  return frame !== null && frame.width.baseVal.value > TASK;
}

// Only within its own frame; the page stays where it is.
function toTheMiddle(place, drawn) {
  const frame = place.getBoundingClientRect();
  const at = drawn.getBoundingClientRect();
  place.scrollBy(at.left + at.width / 2 - frame.left - frame.width / 2, at.top + at.height / 2 - frame.top - frame.height / 2);
}

async function picture(path, here) {
  const answer = await call('/pictures/' + path.model, { headers: { Accept: 'image/svg+xml, application/json' } });
  const drawn = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', path.name);
  const passed = new Set([...path.elements, ...path.flows]);
  const place = element('div', { class: 'patronat-picture', tabindex: 0 }, drawn);
  drawn.querySelectorAll('[data-element-id]').forEach(each => {
    const id = each.getAttribute('data-element-id');
    if (passed.has(id)) {
      each.classList.add('patronat-passed');
      each.classList.toggle('patronat-around', isAround(each));
    }
    if (here && here.model === path.model && here.element === id) {
      each.classList.add('patronat-here');
      requestAnimationFrame(() => toTheMiddle(place, each));
    }
  });
  return place;
}

/** One fold for each model; a picture is fetched when its fold is opened. */
export function paths(all, label, here) {
  return all.map(path => {
    const place = element('details', {}, element('summary', {}, label + ': ' + path.name), path.remark ? element('p', {}, path.remark) : null);
    place.addEventListener(
      'toggle',
      async () => {
        place.append(await picture(path, here).catch(failure => element('p', { role: 'alert' }, failure.message)));
      },
      { once: true }
    );
    return place;
  });
}
