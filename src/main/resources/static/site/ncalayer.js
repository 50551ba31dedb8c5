// NCALayer, the signing tool of the national authority on the person's own machine: one WebSocket for one signature,
// module kz.gov.pki.knca.basics. The key never leaves the tool.
const PATIENCE = 5000;

export class Absent extends Error {}
export class Cancelled extends Error {}
export class WrongAnswer extends Error {}

function full(address) {
  return address.startsWith('/')
    ? (location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + address
    : address;
}

function isGreeting(answer) {
  return Boolean(answer.result && answer.result.version);
}

function signature(answer) {
  const cancelled = answer.code === 'USER_CANCELED' || answer.message === 'action.canceled';
  if (cancelled) {
    throw new Cancelled();
  }
  const result = answer.status === true && answer.body ? answer.body.result : null;
  const signed = Array.isArray(result) ? result[0] : result;
  if (typeof signed !== 'string' || !signed) {
    throw new WrongAnswer(answer.message || answer.code || '');
  }
  return signed;
}

// Detached CMS of the data (Base64).
export function signBytes(address, data, iin, language) {
  const signingParams = { decode: true, encapsulate: false, digested: false, tsaProfile: null };
  return sign(address, { format: 'cms', data, signingParams }, iin, language);
}

// The document with the signature at its end.
export function signXml(address, data, iin, language) {
  return sign(address, { format: 'xml', data, signingParams: {} }, iin, language);
}

// With a key of the person of this IIN; the tool itself asks for key and password.
function sign(address, what, iin, language) {
  return new Promise((resolve, reject) => {
    let socket;
    try {
      socket = new WebSocket(full(address));
    } catch (forbidden) {
      reject(new Absent());
      return;
    }
    let greeted = false;
    const finish = act => {
      clearTimeout(timer);
      socket.onclose = null;
      socket.close();
      act();
    };
    const timer = setTimeout(() => finish(() => reject(new Absent())), PATIENCE);
    socket.onerror = () => finish(() => reject(greeted ? new WrongAnswer('') : new Absent()));
    socket.onclose = () => finish(() => reject(greeted ? new Cancelled() : new Absent()));
    socket.onmessage = ({ data: text }) => {
      if (text === '--heartbeat--' || text === '{}') {
        return;
      }
      let answer;
      try {
        answer = JSON.parse(text);
      } catch (noJson) {
        finish(() => reject(new WrongAnswer('')));
        return;
      }
      if (!greeted && isGreeting(answer)) {
        greeted = true;
        clearTimeout(timer);
        socket.send(
          JSON.stringify({
            module: 'kz.gov.pki.knca.basics',
            method: 'sign',
            args: {
              allowedStorages: null,
              ...what,
              signerParams: { extKeyUsageOids: [], iin, chain: [] },
              locale: language
            }
          })
        );
        return;
      }
      finish(() => {
        try {
          resolve(signature(answer));
        } catch (failure) {
          reject(failure);
        }
      });
    };
  });
}
