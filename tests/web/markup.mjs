// The HTML standard and what markup can say about accessibility, by html-validate.

import { HtmlValidate } from 'html-validate';

const RULES = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Titles are as long as the law made them.
    'long-title': 'off',
    // A style that changes how tables and lists are laid out takes their role away; it is given back in words.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // Without a type it is the one that sends the form, which is what is meant.
    'no-implicit-button-type': 'off',
  },
};

export async function checkMarkup(site, pages, report) {
  const validator = new HtmlValidate(RULES);
  for (const page of pages) {
    const { results } = await validator.validateString(site.read(page), page);
    for (const message of results.flatMap((result) => result.messages)) {
      report('markup', page, `${message.ruleId}: ${message.message}`, `line ${message.line}`);
    }
  }
}
