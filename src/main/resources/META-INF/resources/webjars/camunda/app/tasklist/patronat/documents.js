// Tab «Құжаттар / Документы»: scans and papers of the case or the visit behind the task.
import { Cancelled, ask, address, element, message, table, upload } from './office.js';
import { preview } from './preview.js';
import { text } from './texts.js';

const LARGEST = 10 * 1024 * 1024;
const UNTIL_CHECKED = 3000;

function link(href, label) {
  return element('a', { href, target: '_blank', rel: 'noopener' }, label);
}

const seen = (look, name) =>
  element('button', { type: 'button', class: 'btn btn-link', 'aria-label': text('look') + ': ' + name, onclick: look }, text('look'));

function scanRow(folder, scan, look) {
  const path = '/folders/' + encodeURIComponent(folder) + '/scans/' + scan.id;
  return [
    scan.opens ? link(address(path), scan.name) : scan.name,
    scan.documents,
    scan.kilobytes + ' КБ',
    scan.storedBy + ', ' + scan.storedAt,
    scan.viruses,
    scan.opens ? seen(event => look(event.target, scan.name, path, scan.picture), scan.name) : ''
  ];
}

function paperRow(folder, paper, look) {
  const path = '/folders/' + encodeURIComponent(folder) + '/papers/' + paper.id;
  const title = paper.title + (paper.version > 1 ? ' (' + paper.version + ')' : '');
  return [
    link(address(path), title),
    paper.number,
    paper.dated,
    paper.stateName,
    link(address(path) + '?lang=' + text('otherLanguageCode'), text('otherLanguage')),
    paper.signatures ? link(address(path) + '/signatures', text('signSheet')) : '',
    seen(event => look(event.target, title, path, false), title)
  ];
}

// One file on its way: how far it is, a way to stop it, and what became of it.
function line(file, begin, spoken) {
  const bar = element('progress', { max: '100', value: '0', 'aria-label': file.name });
  const word = element('span', { class: 'patronat-upload-word' });
  const stop = element('button', { type: 'button', class: 'btn btn-link', 'aria-label': text('cancel') + ': ' + file.name }, text('cancel'));
  const again = element('button', { type: 'button', class: 'btn btn-link', hidden: true, 'aria-label': text('again') + ': ' + file.name }, text('again'));
  const row = element('li', {}, element('b', {}, file.name), bar, word, stop, again);

  function ends(sentence, mayTryAgain) {
    bar.hidden = true;
    stop.hidden = true;
    again.hidden = !mayTryAgain;
    word.textContent = sentence;
    spoken(file.name + ': ' + sentence);
  }

  async function go() {
    bar.hidden = false;
    bar.value = 0;
    stop.hidden = false;
    again.hidden = true;
    word.textContent = '';
    row.classList.remove('patronat-broken');
    try {
      await begin(file, stop, share => {
        bar.value = Math.round(share * 100);
      });
      ends(text('uploaded'), false);
      row.classList.add('patronat-uploaded');
    } catch (failure) {
      row.classList.add('patronat-broken');
      if (failure instanceof Cancelled) {
        ends(text('cancelled'), true);
      } else {
        // What was refused for what it is will be refused again.
        ends(failure.message, !failure.status || failure.status >= 500);
      }
    }
  }

  again.addEventListener('click', go);
  return { row, go };
}

export function showDocuments(node, taskId) {
  const lists = element('div');
  const shown = element('div');
  const queue = element('ul', { class: 'patronat-queue' });
  const spoken = element('p', { class: 'patronat-spoken', role: 'status' });
  const refusal = message('error');
  const kind = element('select', { id: 'patronat-kind', class: 'form-control' });
  const file = element('input', {
    id: 'patronat-file',
    type: 'file',
    multiple: true,
    class: 'patronat-spoken',
    accept: '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png'
  });
  // The button of the browser speaks the language of the browser and not that of the page.
  const chosen = element('span', { class: 'patronat-chosen', role: 'status' });
  const sayChosen = () => {
    chosen.textContent = [...file.files].map(each => each.name).join(', ');
  };
  file.addEventListener('change', sayChosen);
  let folder = '';

  const look = (from, name, path, isPicture) => preview(shown, from, name, path, isPicture);

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
            [text('name'), text('number'), text('dated'), text('state'), '', '', ''],
            documents.papers.map(paper => paperRow(folder, paper, look))
          )
        : element('p', {}, text('noPapers')),
      element('h4', {}, text('scans')),
      documents.scans.length
        ? table(
            [text('name'), text('kind'), '', text('storedBy'), '', ''],
            documents.scans.map(scan => scanRow(folder, scan, look))
          )
        : element('p', {}, text('noScans'))
    );
    if (documents.scans.some(scan => scan.waits)) {
      setTimeout(askAgain, UNTIL_CHECKED);
    }
  }

  // Until each is checked for viruses, as long as somebody looks.
  function askAgain() {
    if (lists.isConnected) {
      ask('/tasks/' + taskId + '/documents').then(show, failure => refusal.say(failure.message));
    }
  }

  // One after the other; a file that breaks off leaves the rest.
  let before = Promise.resolve();

  function begin(document) {
    return (sending, stop, told) => {
      let cancel = null;
      let isCancelled = false;
      stop.onclick = () => {
        isCancelled = true;
        if (cancel) {
          cancel();
        }
      };
      const mine = before.then(async () => {
        if (isCancelled) {
          throw new Cancelled();
        }
        if (sending.size > LARGEST) {
          throw Object.assign(new Error(text('tooLarge')), { status: 400 });
        }
        const body = new FormData();
        body.append('document', document);
        body.append('file', sending);
        const sent = upload('/folders/' + encodeURIComponent(folder) + '/scans', body, told);
        cancel = sent.cancel;
        show(await sent.answer);
      });
      before = mine.catch(() => {});
      return mine;
    };
  }

  function send(event) {
    event.preventDefault();
    refusal.say('');
    if (!file.files.length) {
      refusal.say(text('chooseFile'));
      return;
    }
    const way = begin(kind.value);
    const lines = [...file.files].map(each => line(each, way, sentence => {
      spoken.textContent = sentence;
    }));
    queue.querySelectorAll('.patronat-uploaded').forEach(each => each.remove());
    queue.append(...lines.map(each => each.row));
    lines.forEach(each => each.go());
    file.value = '';
    sayChosen();
  }

  const drop = element(
    'form',
    { class: 'patronat-upload patronat-drop', onsubmit: send },
    element('label', { for: 'patronat-kind' }, text('kind'), kind),
    element(
      'label',
      { for: 'patronat-file', class: 'patronat-choose' },
      element('span', {}, text('file')),
      file,
      element('span', { class: 'btn btn-default', 'aria-hidden': 'true' }, text('choose')),
      chosen
    ),
    element('button', { type: 'submit', class: 'btn btn-primary' }, text('upload')),
    element('p', { class: 'patronat-hint' }, text('dropHere'))
  );
  // The whole tab takes them: what falls beside a narrow field would carry the page away.
  const tab = element('div', { class: 'patronat-tab' }, drop, refusal, spoken, queue, shown, lists);
  tab.addEventListener('dragover', event => {
    event.preventDefault();
    drop.classList.add('patronat-over');
  });
  tab.addEventListener('dragleave', () => drop.classList.remove('patronat-over'));
  tab.addEventListener('drop', event => {
    event.preventDefault();
    drop.classList.remove('patronat-over');
    if (event.dataTransfer.files.length) {
      file.files = event.dataTransfer.files;
      sayChosen();
      file.focus();
    }
  });

  node.replaceChildren(tab);
  ask('/tasks/' + taskId + '/documents').then(show, failure => refusal.say(failure.message));
}
