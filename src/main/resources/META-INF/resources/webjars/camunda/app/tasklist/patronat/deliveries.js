// In the tab «Іс / Дело»: what the person was told, whether it reached the person, and sending it again.
import { dayField } from './day.js';
import { address, ask, element, message, send, table } from './office.js';
import { text } from './texts.js';

export const letterLink = (id, label) =>
  element('a', { href: address('/letters/' + id), target: '_blank', rel: 'noopener' }, label);

/** @param tell what the official says of the letter: its id, the act and the content */
export function toThePost(row, tell) {
  const track = element('input', {
    class: 'form-control',
    maxlength: '40',
    placeholder: text('track'),
    'aria-label': text('track') + ', ' + (row.number || row.address)
  });
  return element(
    'form',
    {
      onsubmit: event => {
        event.preventDefault();
        tell(row.id, 'posted', { track: track.value });
      }
    },
    track,
    element('button', { type: 'submit', class: 'btn btn-default' }, text('posted'))
  );
}

/** A track number that was written wrong; the journal keeps both. */
function correctTrack(row, tell) {
  const track = element('input', {
    class: 'form-control',
    maxlength: '40',
    value: row.track || row.reference,
    'aria-label': text('track') + ', ' + (row.number || row.address)
  });
  return element(
    'details',
    {},
    element('summary', {}, text('correctTrack')),
    element(
      'form',
      {
        onsubmit: event => {
          event.preventDefault();
          tell(row.id, 'track', { track: track.value });
        }
      },
      track,
      element('button', { type: 'submit', class: 'btn btn-default' }, text('correct'))
    )
  );
}

/** The post says whether the letter came to the person or came back; said again it is corrected. */
export function fromThePost(row, tell) {
  const on = dayField({ id: 'patronat-arrived-' + row.id, name: text('arrivedOn') + ', ' + (row.number || row.address) });
  const say = delivered => {
    const day = on.day();
    if (day === null) {
      on.mend();
      return;
    }
    tell(row.id, 'arrived', { delivered, on: day });
  };
  const arrived = element(
    'form',
    {
      onsubmit: event => {
        event.preventDefault();
        say(true);
      }
    },
    on,
    element('button', { type: 'submit', class: 'btn btn-default' }, text('letterDelivered')),
    element('button', { type: 'button', class: 'btn btn-default', onclick: () => say(false) }, text('letterReturned'))
  );
  return element('div', {}, arrived, correctTrack(row, tell));
}

export function deliveries(number) {
  const place = '/cases/' + encodeURIComponent(number) + '/deliveries';
  const list = element('div');
  const refusal = message('error');
  const post = (path, content) =>
    send(path, content).then(show, failure => refusal.say(failure.message));

  const tell = (id, act, content) => post(place + '/' + id + '/' + act, content);

  function again(notice, ways) {
    const choice = element(
      'select',
      { class: 'form-control', 'aria-label': text('channel') },
      ...ways.map(way => element('option', { value: way.code }, way.label))
    );
    return element(
      'form',
      {
        onsubmit: event => {
          event.preventDefault();
          post(place, { notice: notice.id, channel: choice.value });
        }
      },
      choice,
      element('button', { type: 'submit', class: 'btn btn-default' }, text('sendAgain'))
    );
  }

  function fate(row) {
    const words = [row.stateName, row.at, row.reason, row.reference && text('track') + ' ' + row.reference, row.askedBy];
    return element(
      'li',
      {},
      element('b', {}, row.channel + (row.address ? ' ' + row.address : '') + ': '),
      words.filter(each => each).join(', ') + ' ',
      row.letter ? letterLink(row.id, text('letter')) : null,
      row.posts ? toThePost(row, tell) : null,
      row.travels ? fromThePost(row, tell) : null
    );
  }

  function show(found) {
    refusal.say('');
    list.replaceChildren(
      element('p', {}, text('chosenChannel') + ': ' + (found.chosen || text('notChosen'))),
      found.notices.length
        ? table(
            [text('dated'), text('notice'), text('delivery'), ''],
            found.notices.map(notice => [
              notice.at,
              notice.text,
              element('ul', {}, ...notice.deliveries.map(fate)),
              notice.own ? again(notice, found.ways) : ''
            ])
          )
        : element('p', { role: 'status' }, text('noNotices'))
    );
  }

  const shown = element(
    'details',
    {
      ontoggle: () => {
        if (shown.open) {
          ask(place).then(show, failure => refusal.say(failure.message));
        }
      }
    },
    element('summary', {}, text('toldApplicant')),
    refusal,
    list
  );
  return shown;
}

// A complaint about no case has no card; what its person was told stands in the tab all the same.
export function deliveriesOfTask(taskId) {
  const place = element('div');
  ask('/tasks/' + taskId + '/deliveries').then(
    found => place.append(deliveries(found.number)),
    failure => failure.status === 404 || failure.status === 403 || place.append(element('p', {}, failure.message))
  );
  return place;
}
