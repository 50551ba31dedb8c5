// Tab «Құжаттар / Документы»: scans and papers of the case or the visit behind the task.
import { ask, address, element, message, table } from './office.js';
import { text } from './texts.js';

function link(href, label) {
  return element('a', { href, target: '_blank', rel: 'noopener' }, label);
}

function scanRow(folder, scan) {
  const path = address('/folders/' + encodeURIComponent(folder) + '/scans/' + scan.id);
  return [link(path, scan.name), scan.documents, scan.kilobytes + ' КБ', scan.storedBy + ', ' + scan.storedAt];
}

function paperRow(folder, paper) {
  const path = address('/folders/' + encodeURIComponent(folder) + '/papers/' + paper.id);
  const title = paper.title + (paper.version > 1 ? ' (' + paper.version + ')' : '');
  return [
    link(path, title),
    paper.number,
    paper.dated,
    paper.stateName,
    link(path + '?lang=' + text('otherLanguageCode'), text('otherLanguage')),
    paper.signatures ? link(path + '/signatures', text('signSheet')) : ''
  ];
}

export function showDocuments(node, taskId) {
  const lists = element('div');
  const refusal = message('error');
  const kind = element('select', { id: 'patronat-kind', class: 'form-control' });
  const file = element('input', {
    id: 'patronat-file',
    type: 'file',
    class: 'form-control',
    accept: '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png'
  });
  const send = element('button', { type: 'submit', class: 'btn btn-primary' }, text('upload'));
  let folder = '';

  function show(documents) {
    folder = documents.folder;
    const before = kind.value;
    kind.replaceChildren(...documents.kinds.map(each => element('option', { value: each.code }, each.label)));
    if (before) {
      kind.value = before;
    }
    lists.replaceChildren(
      element('h4', {}, text('papers')),
      documents.papers.length
        ? table(
            [text('name'), text('number'), text('dated'), text('state'), '', ''],
            documents.papers.map(paper => paperRow(folder, paper))
          )
        : element('p', {}, text('noPapers')),
      element('h4', {}, text('scans')),
      documents.scans.length
        ? table([text('name'), text('kind'), '', text('storedBy')], documents.scans.map(scan => scanRow(folder, scan)))
        : element('p', {}, text('noScans'))
    );
  }

  async function upload(event) {
    event.preventDefault();
    refusal.say('');
    if (!file.files.length) {
      refusal.say(text('chooseFile'));
      return;
    }
    const body = new FormData();
    body.append('document', kind.value);
    body.append('file', file.files[0]);
    send.disabled = true;
    send.textContent = text('uploading');
    try {
      show(await ask('/folders/' + encodeURIComponent(folder) + '/scans', { method: 'POST', body }));
      file.value = '';
    } catch (failure) {
      refusal.say(failure.message);
    } finally {
      send.disabled = false;
      send.textContent = text('upload');
    }
  }

  node.replaceChildren(
    element(
      'div',
      { class: 'patronat-tab' },
      element(
        'form',
        { class: 'patronat-upload', onsubmit: upload },
        element('label', { for: 'patronat-kind' }, text('kind'), kind),
        element('label', { for: 'patronat-file' }, text('file'), file),
        send
      ),
      refusal,
      lists
    )
  );
  ask('/tasks/' + taskId + '/documents').then(show, failure => refusal.say(failure.message));
}
