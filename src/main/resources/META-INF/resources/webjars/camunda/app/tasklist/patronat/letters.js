// «Хаттар / Письма»: what goes to the post, what is on its way and what came back, for the whole office.
import { address, ask, closeButton, element, listButton, message, send, showDialog, table } from './office.js';
import { labelledDay } from './day.js';
import { fromThePost, letterLink, toThePost } from './deliveries.js';
import { text } from './texts.js';

const list = () => ask('/letters');

// What somebody has to do something about: post it, or find another way to the person.
const label = waiting => text('letters') + (waiting ? ' (' + waiting + ')' : '');

function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().substring(0, 10);
}

function registerOfDay() {
  const register = labelledDay(text('letterRegister'), { id: 'patronat-letters-day', value: today(), required: true });
  return element(
    'form',
    {
      class: 'patronat-upload',
      onsubmit: event => {
        event.preventDefault();
        const day = register.day();
        if (day) {
          window.open(address('/letters/register?day=' + day), '_blank', 'noopener');
        } else {
          register.mend();
        }
      }
    },
    register,
    element('button', { type: 'submit', class: 'btn btn-default' }, text('print'))
  );
}

function openLetters(button) {
  const place = element('div');
  const refusal = message('error');
  const attempt = act => act.catch(failure => refusal.say(failure.message));

  function row(letter) {
    const tell = (id, act, content) =>
      attempt(
        send('/cases/' + encodeURIComponent(letter.about) + '/deliveries/' + id + '/' + act, content).then(refresh)
      );
    return [
      letter.drawn,
      letter.printed ? letterLink(letter.id, letter.number) : letter.number,
      element('div', {}, element('div', {}, letter.recipient), element('div', {}, letter.address)),
      element(
        'div',
        {},
        letter.returned || !letter.printed ? element('b', {}, letter.stateName) : letter.stateName,
        ...[letter.settled || letter.posted, letter.track && text('track') + ' ' + letter.track]
          .filter(Boolean)
          .map(line => element('div', {}, line))
      ),
      !letter.printed ? '' : letter.state === 'READY' ? toThePost(letter, tell) : fromThePost(letter, tell)
    ];
  }

  async function refresh() {
    refusal.say('');
    const rows = await list();
    button.textContent = label(rows.filter(each => each.waits).length);
    place.replaceChildren(
      rows.length
        ? table([text('dated'), text('number'), text('letterTo'), text('state'), ''], rows.map(row))
        : element('p', { role: 'status' }, text('noLetters'))
    );
  }

  const dialog = element(
    'dialog',
    { class: 'patronat-search', 'aria-label': text('letters') },
    element('h3', {}, text('letters')),
    registerOfDay(),
    refusal,
    place,
    closeButton()
  );
  showDialog(dialog, { leftByLinks: false });
  attempt(refresh());
}

/** A button with the number of letters that wait for somebody, there only for an office that has letters or ever had. */
export const lettersButton = () =>
  listButton(text('letters'), () => ask('/letters/summary'), found => label(found.waiting), openLetters, found => found.any);
