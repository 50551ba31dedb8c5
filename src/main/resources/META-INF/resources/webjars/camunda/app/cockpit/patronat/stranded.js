// «Шлюз хабарламалары / Сообщения шлюза»: what the gateway brought and could not be worked off, and trying it again.
import { ask, element, local, message, send, table } from '../../tasklist/patronat/office.js';
import { language } from '../../tasklist/patronat/language.js';
import { text } from './texts.js';

const PATH = '/stranded-messages';

export async function showStranded(node) {
  const refusal = message('error');
  const done = message('status');
  const place = element('div');

  async function refresh() {
    const rows = await ask(PATH + '?lang=' + language);
    place.replaceChildren(
      rows.length
        ? table([...['receivedAt', 'service', 'caseNumber', 'becameOf'].map(text), ''], rows.map(row))
        : element('p', {}, text('empty'))
    );
  }

  async function retry(id) {
    refusal.say('');
    done.say('');
    try {
      await send(PATH + '/' + id + '/retry?lang=' + language, {});
      done.say(text('retried'));
      await refresh();
    } catch (failure) {
      refusal.say(failure.message);
    }
  }

  const row = each => [
    local(each.receivedAt),
    each.service,
    each.number || '',
    each.sentence,
    element('button', { type: 'button', class: 'btn btn-default', onclick: () => retry(each.id) }, text('retry'))
  ];

  node.replaceChildren(
    element(
      'main',
      { class: 'patronat-audit' },
      element('h1', {}, text('stranded')),
      element('p', {}, text('strandedAbout')),
      refusal,
      done,
      place
    )
  );
  await refresh().catch(failure => refusal.say(failure.message));
}
