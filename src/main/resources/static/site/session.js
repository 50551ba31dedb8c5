// Warns before the session of a citizen ends. Whoever goes on, even after signing in anew in another tab, keeps what was typed.
const dialog = document.querySelector('dialog[data-idle]');
const title = dialog.querySelector('h2');
const what = dialog.querySelector('p');
const again = dialog.querySelector('a');
const button = dialog.querySelector('button');
const idle = dialog.dataset.idle * 1000;
const warning = 2 * 60 * 1000;
let heard = Date.now();

function say(state) {
  title.textContent = dialog.dataset[state];
  what.textContent = dialog.dataset[state + 'What'];
  again.hidden = state !== 'over';
  if (!dialog.open) {
    dialog.showModal();
    button.focus();
  }
}

function look() {
  const left = heard + idle - Date.now();
  if (left <= 0) {
    say('over');
  } else if (left <= warning && !dialog.open) {
    say('soon');
  }
}

function use(page) {
  // Two people may bear one name.
  if (page.querySelector('.session').dataset.person !== document.querySelector('.session').dataset.person) {
    location.assign(dialog.dataset.home);
    return;
  }
  const token = page.querySelector('input[name=_csrf]').value;
  for (const field of document.querySelectorAll('input[name=_csrf]')) {
    field.value = token;
  }
  for (const form of document.querySelectorAll('form[data-token]')) {
    form.dataset.token = token;
  }
  heard = Date.now();
  dialog.close();
}

async function goOn() {
  try {
    const answer = await fetch(dialog.dataset.home, { cache: 'no-store' });
    // Read in any case: what is left unread holds up the next question.
    const text = await answer.text();
    if (answer.ok) {
      use(new DOMParser().parseFromString(text, 'text/html'));
    } else {
      say(answer.status === 401 ? 'over' : 'away');
    }
  } catch (unreachable) {
    say('away');
  }
}

// Nothing that was typed stays for whoever sits here next.
document.querySelector('.session form').addEventListener('submit', () => sessionStorage.clear());
button.addEventListener('click', goOn);
dialog.addEventListener('cancel', event => {
  event.preventDefault();
  goOn();
});
setInterval(look, 5000);
