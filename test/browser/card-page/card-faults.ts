/** What is wrong with the look of the cards in a page, a line for each fault. Runs in the page: it knows nothing else. */
export function cardFaults(): string[] {
  return [...document.querySelectorAll('article')].flatMap((article) => {
    const { left, right } = article.getBoundingClientRect();
    const isInside = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.height > 0 && box.left >= left && box.right <= right + 1;
    };
    const texts = [...article.querySelectorAll('.ac-richTextBlock span')].filter(
      ({ textContent }) => textContent !== '',
    );
    const buttons = [...article.querySelectorAll('button')];
    const isReached = (button: HTMLButtonElement): boolean => {
      button.focus();
      return document.activeElement === button && button.scrollWidth <= button.clientWidth;
    };
    const faults = [
      ...(article.scrollWidth > article.clientWidth ? ['is wider than its place'] : []),
      ...[...article.querySelectorAll('img')]
        .filter((image) => image.naturalWidth === 0 || image.alt === '' || !isInside(image))
        .map(({ alt }) => `has a picture that is not shown (${alt})`),
      ...texts
        .filter((text) => !isInside(text))
        .map(({ textContent }) => `has words that are not seen: ${textContent}`),
      ...buttons
        .filter((button) => !isInside(button) || !isReached(button))
        .map(({ textContent }) => `has a button that is not reached or not read: ${textContent}`),
      ...(texts.length === 0 ? ['says nothing'] : []),
    ];
    return faults.map((fault) => `${article.ariaLabel ?? ''} ${fault}`);
  });
}
