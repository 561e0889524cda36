import { describe, expect, it } from '@jest/globals';
import { QuestionBook } from '../../src/graph/question-book.js';

const ask = (book: QuestionBook, times: number, question = 'one') => {
  for (let time = 0; time < times; time += 1) book.ask(question);
};

describe('a question’s requests', () => {
  it('are as many as it takes while Graph is well', () => {
    const book = new QuestionBook();
    expect(() => {
      ask(book, 60);
    }).not.toThrow();
  });

  it('are six in all once Graph was busy with it, over all of its tries', () => {
    const book = new QuestionBook();
    ask(book, 1);
    book.throttled('one');
    ask(book, 5);
    expect(() => {
      book.ask('one');
    }).toThrow(expect.objectContaining({ code: 'graph_busy' }));
  });

  it('do not count for another question', () => {
    const book = new QuestionBook();
    book.throttled('one');
    ask(book, 6);
    expect(() => {
      ask(book, 7, 'another');
    }).not.toThrow();
  });

  it('are tried a second time once', () => {
    const book = new QuestionBook();
    expect([book.retry('one'), book.retry('one'), book.retry('another')]).toEqual([true, false, true]);
  });
});
