// The language of the person: the cookie when one was chosen, else that of the browser, else Kazakh.
const COOKIE = 'patronat-lang';

function chosen() {
  const found = document.cookie.split('; ').find(each => each.startsWith(COOKIE + '='));
  return found && found.substring(COOKIE.length + 1);
}

function remember(code) {
  document.cookie = COOKIE + '=' + code + '; path=/; max-age=31536000; samesite=lax';
}

export const language = (chosen() || navigator.language || 'kk').toLowerCase().startsWith('ru') ? 'ru' : 'kk';

export function choose(code) {
  remember(code);
  // The web applications keep a copy of the old language's words.
  Object.keys(localStorage)
    .filter(key => key.startsWith('camunda-web'))
    .forEach(key => localStorage.removeItem(key));
  window.location.reload();
}

remember(language);
document.documentElement.lang = language;
