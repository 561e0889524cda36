import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ann, bob, told, toldWithMentions } from './told.js';

describe('a question that names somebody', () => {
  it.each([
    ['photo of Kim Park', 'Kim Park'],
    ['Photo of Kim Park', 'Kim Park'],
    ['PHOTO OF Kim Park', 'Kim Park'],
    ['picture of Kim Park', 'Kim Park'],
    ['pic of Kim', 'Kim'],
    ['avatar of Kim', 'Kim'],
    ['headshot of Kim', 'Kim'],
    ['photo for Kim', 'Kim'],
    ['photo Kim', 'Kim'],
    ['the photo of Kim', 'Kim'],
    ['a photo of Kim', 'Kim'],
    ['show photo of Kim', 'Kim'],
    ['show me a photo of Kim', 'Kim'],
    ['show me the picture of Kim', 'Kim'],
    ['get me the photo of Kim', 'Kim'],
    ['send me the photo of Kim', 'Kim'],
    ['find a photo of Kim', 'Kim'],
    ['who is Kim Park', 'Kim Park'],
    ['Who is Kim?', 'Kim'],
    ["who's Kim", 'Kim'],
    ['show me Kim', 'Kim'],
    ['please show me Kim', 'Kim'],
    ['hi, photo of Kim', 'Kim'],
    ['Hello! photo of Kim', 'Kim'],
    ['hey could you show me the photo of Kim please?', 'Kim'],
    ['can you get the photo of Kim, thanks!', 'Kim'],
    ['photo of Kim, thank you', 'Kim'],
    ['photo of Kim.', 'Kim'],
    ['photo of kim@example.com', 'kim@example.com'],
    ["photo of o'neil@example.com", "o'neil@example.com"],
    ['photo of 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9', '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'],
    ['photo of Jean-Luc O’Brien', 'Jean-Luc O’Brien'],
    ['photo of Zoë', 'Zoë'],
    ['photo of 王小明', '王小明'],
    ['photo of Мария', 'Мария'],
    ['photo of Heidi', 'Heidi'],
    ['photo of Pleasence', 'Pleasence'],
    ['photo of My Nguyen', 'My Nguyen'],
    ['photo of kim2@example.com', 'kim2@example.com'],
    ['photo of R2D2', 'R2D2'],
  ])('"%s" asks for %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe('a question with a size', () => {
  it.each([
    ['photo of Kim 96', 'Kim, 96'],
    ['photo of Kim 96x96', 'Kim, 96'],
    ['photo of Kim 96 x 96', 'Kim, 96'],
    ['photo of Kim 96×96', 'Kim, 96'],
    ['photo of Kim 240px', 'Kim, 240'],
    ['photo of Kim 240 px', 'Kim, 240'],
    ['photo of Kim at 240', 'Kim, 240'],
    ['photo of Kim in 240 pixels', 'Kim, 240'],
    ['photo of Kim at size 240', 'Kim, 240'],
    ['photo of Kim size 240 pixel', 'Kim, 240'],
    ['photo of Kim 240, please', 'Kim, 240'],
    ['photo of Kim 0', 'Kim, 0'],
    ['photo of Kim -5', 'Kim, -5'],
    ['photo of Kim 999999999', 'Kim, 999999999'],
    ['photo of kim2@example.com 64', 'kim2@example.com, 64'],
    ['my photo 648', 'me, 648'],
    ['who is Kim 48', 'Kim, 48'],
  ])('"%s" asks for %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it('names any width the same way, at any end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), fc.constantFrom('', ' px', 'px', ' pixels'), (size, unit) => {
        expect(told(`photo of Kim ${size}${unit}`)).toBe(`Kim, ${size}`);
        expect(told(`photo of ${size}${unit}`, 'en', ann)).toBe(`@Ann Lee, ${size}`);
      }),
    );
  });
});

describe('a question for what is no person', () => {
  it.each([
    ['photo of contact Corner Bakery', 'contact Corner Bakery'],
    ['photo of my contact Corner Bakery 96', 'contact Corner Bakery, 96'],
    ['show me the photo of contact kim@example.com, please', 'contact kim@example.com'],
    ['photo of team Whole Studio', 'team Whole Studio'],
    ['PHOTO OF TEAM Whole Studio 240 px', 'team Whole Studio, 240'],
    ['photo of the team “Class of 2024”', 'team Class of 2024'],
    ['photo of group cycling@example.com', 'group cycling@example.com'],
    ['photo of group 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9', 'group 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'],
    ['photo of this team', 'this team'],
    ["this team's photo", 'this team'],
    ['photo of our team 96', 'this team, 96'],
    ['photo of Team', 'Team'],
    ['photo of Teamwork Anna', 'Teamwork Anna'],
  ])('"%s" asks for %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe('about signing in', () => {
  it.each([
    ['sign in', 'signIn'],
    ['Sign-in', 'signIn'],
    ['please log in', 'signIn'],
    ['sign out', 'signOut'],
    ['Sign out!', 'signOut'],
    ['logout', 'signOut'],
    ['log off', 'signOut'],
    ['bcdf-ghjk', 'code BCDFGHJK'],
    ['BCDFGHJK', 'code BCDFGHJK'],
    ['bcdf ghjk', 'code BCDFGHJK'],
    ['bcdfghja', 'unclear'],
  ])('"%s" is %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe('a question for oneself', () => {
  it.each([
    'my photo',
    'My Picture',
    'show me my photo',
    'get my avatar',
    'photo of me',
    'photo of myself',
    'show me me',
  ])('is "%s"', (text) => {
    expect(told(text)).toBe('me');
  });
});

describe('a question with a mention', () => {
  it.each(['photo of', 'photo', 'show me', 'who is', 'please show me the photo of', '', '?', 'please'])(
    '"%s" asks for the person mentioned',
    (text) => {
      expect(told(text, 'en', ann)).toBe('@Ann Lee');
    },
  );

  it('asks for all of them, in order, each once', () => {
    expect(told('photo of', 'en', ann, bob)).toBe('@Ann Lee + @Bob');
    expect(told('96', 'en', bob, ann)).toBe('@Bob + @Ann Lee, 96');
    expect(toldWithMentions('photo of @Bob, @Ann and @Bob', 'en')).toBe('@Bob + @Ann Lee');
    expect(toldWithMentions('photo of @Bob and Kim Park and me at 96', 'en')).toBe('@Bob + Kim Park + me, 96');
  });

  it('shows those too whose place in the text is lost, after the others', () => {
    expect(told('photo of Kim 96', 'en', ann)).toBe('Kim + @Ann Lee, 96');
  });

  it('means the person mentioned whatever is said about them beside, with the size', () => {
    expect(toldWithMentions('photo of @Ann 96', 'en')).toBe('@Ann Lee, 96');
    expect(toldWithMentions('photo of my friend @Ann from sales', 'en')).toBe('@Ann Lee');
    expect(toldWithMentions('photo of @Ann and friends', 'en')).toBe('@Ann Lee + friends');
    expect(told('64 px', 'en', ann)).toBe('@Ann Lee, 64');
  });

  it('means oneself where that is what the words say', () => {
    expect(told('my photo', 'en', ann)).toBe('me');
    expect(toldWithMentions('@Ann my photo', 'en')).toBe('me');
  });

  it('is no question where the words are about something else', () => {
    expect(told('is out today', 'en', ann)).toBe('unclear');
    expect(toldWithMentions('@Ann is out today', 'en')).toBe('unclear');
  });

  it('needs no spaces around it', () => {
    expect(toldWithMentions('photo of@Ann', 'en')).toBe('@Ann Lee');
    expect(toldWithMentions('@Annの写真', 'ja')).toBe('@Ann Lee');
  });
});

describe('who has asked for nobody yet', () => {
  it.each(['', ' ', '?', 'help', 'hi', 'hello!', 'thanks', 'photo', 'photo of', 'who is', 'show me'])(
    '"%s" is shown what can be asked',
    (text) => {
      expect(told(text)).toBe('help');
    },
  );
});

describe('anything else', () => {
  it.each(['96', 'Kim', 'Kim Park', 'lunch?', '"Kim Park"', 'no'])('"%s" is not understood', (text) => {
    expect(told(text)).toBe('unclear');
  });

  it('is not understood where it is longer than twenty names', () => {
    expect(told(`photo of ${'x'.repeat(991)}`)).toMatch(/^x+$/);
    expect(told(`photo of ${'x'.repeat(992)}`)).toBe('unclear');
  });
});

describe('a size word that could be a name', () => {
  it.each([
    ['photo of Calvin Klein', 'de', 'Calvin Klein'],
    ['Foto von Calvin Klein', 'de', 'Calvin Klein'],
    ['Foto von Calvin Klein, groß', 'de', 'Calvin Klein, 432'],
    ['photo of Kim Large', 'en', 'Kim Large'],
    ['photo of Kim large', 'en', 'Kim, 432'],
    ['photo of Kim, Large', 'en', 'Kim, 432'],
    ['photo of Kim in Large', 'en', 'Kim, 432'],
    ['photo of @Ann Large', 'en', '@Ann Lee, 432'],
    ['photo of Large', 'en', 'Large'],
    ['photo of Mini Driver', 'fr', 'Mini Driver'],
    ['photo de Jean Petit', 'fr', 'Jean Petit'],
    ['foto Grande Maria', 'es', 'Grande Maria'],
    ['photo of Tran And Nguyen', 'en', 'Tran And Nguyen'],
    ['photo of And', 'en', 'And'],
    ['photo of André', 'en', 'André'],
    ['photo of Max', 'en', 'Max'],
    ['山田ともみの写真', 'ja', '山田ともみ'],
  ] as const)('"%s" in %s asks for %s', (text, language, expected) => {
    expect(toldWithMentions(text, language)).toBe(expected);
  });
});

describe('a name of several words', () => {
  it.each([
    ['photo of Ludwig van Beethoven', 'en', 'Ludwig van Beethoven'],
    ['foto de María de la Cruz', 'es', 'María de la Cruz'],
    ['photo de Jean de La Fontaine', 'fr', 'Jean de La Fontaine'],
    ['foto de Marta Costa e Silva', 'pt', 'Marta Costa e Silva'],
    ['foto de José Ortega y Gasset', 'es', 'José Ortega y Gasset'],
    ['foto de Ana e Bruno', 'pt', 'Ana + Bruno'],
    ['foto de Ana Lima e Bruno Reis', 'pt', 'Ana Lima + Bruno Reis'],
    ['foto de Ana Lima, Rui Reis e Bruno', 'pt', 'Ana Lima + Rui Reis + Bruno'],
    ['foto de Ana Lima e eu', 'pt', 'Ana Lima + me'],
    ['FOTOS DE ANA E BRUNO', 'pt', 'ANA + BRUNO'],
    ['Foto von Ferdinand von Zeppelin und Ann Lee', 'de', 'Ferdinand von Zeppelin + Ann Lee'],
    ['photo D’Angelo', 'fr', 'D’Angelo'],
    ["photo d'Angelo", 'fr', 'Angelo'],
    ['photo of Ann Lee (Guest)', 'en', 'Ann Lee (Guest)'],
    ['photo of Park, Kim', 'en', 'Park + Kim'],
    ['Foto von Mal Reynolds', 'de', 'Mal Reynolds'],
  ] as const)('"%s" in %s asks for %s', (text, language, expected) => {
    expect(told(text, language)).toBe(expected);
  });

  it.each([
    ['Kims Foto', 'Kim'],
    ['Kim Parks Foto', 'Kim Park'],
    ['Annas Foto', 'Anna'],
    ['Thomas’ Foto', 'Thomas'],
    ['Thomas Foto', 'Thoma'],
  ])('"%s" in German asks for whose name begins with %s', (text, expected) => {
    expect(told(text, 'de')).toBe(expected);
  });

  it.each([
    ['photo of @Kim Park', 'Kim Park'],
    ['@Kim Park', 'Kim Park'],
    ['@kim', 'kim'],
    ['photo of @kim@example.com', 'kim@example.com'],
    ['@Kim is out today', 'unclear'],
  ])('with a typed @, "%s" asks for %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});
