// A scan or a paper in the tab itself: a picture as it is, a PDF page by page, for the sandbox of Tasklist opens no PDF.
import { address, ask, element, message } from './office.js';
import { text } from './texts.js';

const MOST_PAGES = 30;

function picture(src, alt, refusal) {
  return element('img', {
    class: 'patronat-page',
    src,
    alt,
    loading: 'lazy',
    onerror: event => {
      event.target.remove();
      refusal.say(text('noPreview'));
    }
  });
}

/** @param from the button that was pressed; the keyboard returns to it */
export function preview(place, from, name, path, isPicture) {
  const refusal = message('error');
  const title = element('h4', { tabindex: '-1' }, name);
  const pages = element('div');

  function close() {
    place.replaceChildren();
    from.focus();
  }

  place.replaceChildren(
    element(
      'section',
      {
        class: 'patronat-preview',
        'aria-label': name,
        onkeydown: event => {
          if (event.key === 'Escape') {
            close();
          }
        }
      },
      element('div', { class: 'patronat-preview-head' }, title, element('button', { type: 'button', class: 'btn btn-default', onclick: close }, text('close'))),
      refusal,
      pages,
      element('p', {}, element('a', { href: address(path), target: '_blank', rel: 'noopener' }, text('openWhole')))
    )
  );
  title.focus();
  if (isPicture) {
    pages.append(picture(address(path), name, refusal));
    return;
  }
  ask(path + '/pages').then(
    ({ count }) =>
      pages.append(
        ...Array.from({ length: Math.min(count, MOST_PAGES) }, (_, at) =>
          picture(address(path + '/pages/' + (at + 1)), name + ', ' + (at + 1) + ' / ' + count, refusal)
        )
      ),
    failure => refusal.say(failure.message)
  );
}
