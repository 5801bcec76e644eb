import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelValue, tenantName } from '../../../lib/planning/names/index.js';

const anyText = fc.string({ unit: 'grapheme', maxLength: 80 });
const anyId = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }).filter((id) => !/\p{Cs}/u.test(id));

describe('tenantName', () => {
  // These names are namespaces and databases in clusters: a change here is a migration, not a fix.
  it.each([
    ['paper-lanterns-london-2027', 'Paper Lanterns', 'paper-lanterns-7h3cbcm2'],
    ['E1', 'Złota Łódź', 'zlota-lodz-eisjvjq7'],
    ['ksp-2027-0017', 'Kraków Live: Zażółć gęślą jaźń', 'krakow-live-zazolc-gesla-jazn-zuq7qrnl'],
    ['E2', 'GROẞE STRAẞE', 'grosse-strasse-oe5fxmwr'],
    ['de-elb-4471', 'Größenwahn in der Elbphilharmonie', 'grossenwahn-in-der-zfvkkex5'],
    ['E3', 'İstanbul Işık Şöleni', 'istanbul-isik-soleni-da2jtkxo'],
    ['JP-7f3Q', '夜明けの汽車 日本武道館', 'event-zftdqybg'],
    ['EG-19', 'قطار الفجر، القاهرة', 'event-3xqofgfl'],
    ['E4', '🎸🔥', 'event-3z4tximt'],
    ['E5', 'Cafe\u0301 Tacvba', 'cafe-tacvba-54ez7two'],
    ['E6', 'Caf\u00E9 Tacvba', 'cafe-tacvba-wbz3tbli'],
    ['E7', '1975 Tour', 'event-1975-tour-ukoyj4ay'],
    ['E8', '2027', 'event-2027-vdikcel6'],
    ['E9', 'x'.repeat(200), 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-eazouqap'],
    ['E10', 'word '.repeat(40), 'word-word-word-word-word-word-gneqr356'],
    ['E11', '', 'event-gtnxqvf7'],
    ['E12', 'Ænima Øresund Đorđe Þór', 'aenima-oresund-dorde-thor-bpagnkv7'],
    ['E13', 'BTS 방탄소년단', 'bts-z5cnkjjc'],
    ['E14', 'AC/DC — Power Up!', 'ac-dc-power-up-w72fnzxd'],
    ['E15', '---', 'event-nxexybyr'],
    ['vvG1iZ4pJ', 'Taylor Swift | The Eras Tour', 'taylor-swift-the-eras-tour-m7tqfcrw'],
    ['vvg1iz4pj', 'Taylor Swift | The Eras Tour', 'taylor-swift-the-eras-tour-4txf4fes'],
    ['E16', 'Ｆｕｌｌ　Ｗｉｄｔｈ ①', 'full-width-1-kbvrjxkt'],
    ['E17', 'Νυχτερινό τρένο', 'event-anwusye6'],
    ['E18', 'a Supercalifragilisticexpialidocious', 'a-supercalifragilisticexpialido-pezwbsyh'],
    ['E20', '𝔉𝔯𝔞𝔨𝔱𝔲𝔯 ﬁnale', 'fraktur-finale-khtkbq5d'],
    ['E21', 'Chuyến tàu đêm', 'chuyen-tau-dem-emns7drx'],
    ['E22', '9'.repeat(50), 'event-9999999999999999999999999-uzltbrb2'],
    ['夜', 'Nightfall', 'nightfall-uumviks7'],
  ])('of event %j called %j is %s', (id, name, expected) => {
    expect(tenantName(id, name)).toBe(expected);
  });

  it('is a DNS label of at most 40 characters that begins with a letter and has no empty word', () => {
    fc.assert(
      fc.property(anyId, anyText, (id, name) => {
        expect(tenantName(id, name)).toMatch(/^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*-[a-z2-7]{8}$/);
      }),
    );
  });

  it('ends the same for the same id, whatever the event is called', () => {
    fc.assert(
      fc.property(anyId, anyText, anyText, (id, name, other) => {
        expect(tenantName(id, name).slice(-8)).toBe(tenantName(id, other).slice(-8));
      }),
    );
  });

  it('differs for different ids, also for ids that differ in case alone', () => {
    fc.assert(
      fc.property(anyId, anyId, anyText, (id, other, name) => {
        fc.pre(id !== other);
        expect(tenantName(id, name)).not.toBe(tenantName(other, name));
      }),
    );
    expect(tenantName('E1a', 'x')).not.toBe(tenantName('e1a', 'x'));
  });
});

describe('labelValue', () => {
  it.each([
    ['E1', 'E1'],
    ['vvG1_iZ-4.p', 'vvG1_iZ-4.p'],
    ['x'.repeat(63), 'x'.repeat(63)],
    ['x'.repeat(64), `${'x'.repeat(54)}-ptqqbfy7`],
    ['-a', 'a-yj2isf4q'],
    ['a-', 'a-toxuibza'],
    ['a b', 'a-b-zbuhucfk'],
    ['夜', 'uumviks7'],
    ['', '4oymiquy'],
    ['https://example.com/e/12?x=1', 'https-example.com-e-12-x-1-6p3jjgxu'],
    [`${'a'.repeat(53)}--${'b'.repeat(20)}`, `${'a'.repeat(53)}-keiy6k7r`],
  ])('of %j is %s', (id, value) => {
    expect(labelValue(id)).toBe(value);
  });

  it('is always a label value, and differs for different ids', () => {
    fc.assert(
      fc.property(anyId, anyId, (id, other) => {
        expect(labelValue(id)).toMatch(/^(?=.{1,63}$)[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$/);
        expect(labelValue(id) === labelValue(other)).toBe(id === other);
      }),
    );
  });
});
