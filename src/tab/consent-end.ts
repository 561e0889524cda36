import { authentication } from '@microsoft/teams-js';
import { connect } from './host/connect.js';
import { chooseWords } from './words/choose-words.js';

// What Entra answered stands behind the #. Only whether it agreed matters: the code is of no use to anybody.
const answer = new URLSearchParams(location.hash.slice(1));
history.replaceState(null, '', location.pathname);

const words = await chooseWords(navigator.language);
const place = document.getElementById('root');
if (place) place.textContent = words.consentEnd.back;
await connect(answer.get('state') ?? '').then(tellTeams, () => {
  if (place) place.textContent = words.consentEnd.alone;
});

function tellTeams(): void {
  if (answer.has('code')) authentication.notifySuccess('agreed');
  else authentication.notifyFailure(answer.get('error') ?? 'nothing came back');
}
