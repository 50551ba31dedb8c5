// Finding a case by number, IIN or surname, from the header of every page of Tasklist.
import { ask, closeButton, daysLeft, element, message, showDialog, table } from './office.js';
import { card } from './case.js';
import { text } from './texts.js';

function openSearch() {
  const results = element('div');
  const refusal = message('error');
  const words = element('input', { type: 'search', class: 'form-control', 'aria-label': text('searchHint'), placeholder: text('searchHint') });

  const showCard = file => results.replaceChildren(card(file, showCard));

  async function open(number) {
    try {
      showCard(await ask('/cases/' + encodeURIComponent(number)));
    } catch (failure) {
      refusal.say(failure.message);
    }
  }

  function showHits(hits) {
    results.replaceChildren(
      hits.length
        ? table(
            [text('number'), text('applicant'), text('status'), text('registered'), text('due'), text('daysLeft')],
            hits.map(hit => [
              element('button', { type: 'button', class: 'btn btn-link', onclick: () => open(hit.number) }, hit.number),
              hit.applicant,
              hit.status,
              hit.registered,
              hit.due,
              daysLeft(hit.daysLeft)
            ])
          )
        : element('p', { role: 'status' }, text('nothingFound'))
    );
  }

  async function find(event) {
    event.preventDefault();
    refusal.say('');
    try {
      showHits(await ask('/cases?q=' + encodeURIComponent(words.value)));
    } catch (failure) {
      refusal.say(failure.message);
    }
  }

  const dialog = element(
    'dialog',
    { class: 'patronat-search', 'aria-label': text('search') },
    element(
      'form',
      { class: 'patronat-upload', onsubmit: find },
      words,
      element('button', { type: 'submit', class: 'btn btn-primary' }, text('find')),
      closeButton()
    ),
    refusal,
    results
  );
  showDialog(dialog);
  words.focus();
}

/** The button that opens the search. */
export const searchButton = () =>
  element('button', { type: 'button', class: 'btn btn-link patronat-nav', onclick: openSearch }, text('search'));
