import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderPlanPage } from '../../../apps/plan-page/index.js';
import { bareForecast, eventOf, HOSTILE_NAMES, seasonOf } from '../../planning/plan-view/season-fixture.js';

const ASSETS = { script: 'run();', style: 'a{}' };
const page = (forecast = seasonOf(5)) => renderPlanPage(forecast, ASSETS);
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (text: string) => /Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1];
const dataOf = (text: string) => /id="plan">(.*?)<\/script>/s.exec(text)?.[1] ?? '';

describe('renderPlanPage', () => {
  it('has the same bytes for the same forecast', () => {
    expect(page(seasonOf(40))).toBe(page(seasonOf(40)));
  });

  it('forbids everything but its own script and style', () => {
    const policy = `default-src 'none'; script-src ${sha256('run();')}; style-src ${sha256('a{}')}; base-uri 'none'; form-action 'none'`;
    expect(policyOf(page())).toBe(policy.replaceAll("'", '&#39;'));
  });

  it('names the bytes of the script that a browser reads: line ends become one', () => {
    const text = renderPlanPage(seasonOf(1), { script: 'a;\r\nb;\rc;', style: '' });
    expect(policyOf(text)).toContain(sha256('a;\nb;\nc;').replaceAll("'", '&#39;'));
  });

  it('keeps strings of the script from ending it', () => {
    const text = renderPlanPage(seasonOf(1), { script: 'a("</SCRIPT><!--<script>");', style: '' });
    expect(text).toContain('a("\\x3c/SCRIPT>\\x3c!--\\x3cscript>");');
  });

  it('names no other address', () => {
    expect(page()).not.toMatch(/\b(src|srcset|href|action)\s*=\s*"(?!#)|url\(|@import|\/\//);
  });

  it.each(HOSTILE_NAMES)('holds the name %o as data, with no "<" in it', (name) => {
    const data = dataOf(page(bareForecast([eventOf(0, 1, { name })])));
    expect(data).not.toContain('<');
    expect(JSON.parse(data).events[0].name).toBe(name);
  });

  it('escapes what stands in warnings and skipped events', () => {
    const text = page({ ...seasonOf(1), warnings: ['<img src=x onerror="alert(1)">'] });
    expect(text).toContain('<li dir="auto">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</li>');
    expect(text).toContain('<bdi>Secret &lt;b&gt;Headliner&lt;/b&gt;</bdi>');
  });

  it('leaves out what the forecast leaves out', () => {
    const parts = [
      'Pools',
      'Load balancer',
      'Control plane',
      '<dt>Cost</dt>',
      '<h3>Cost</h3>',
      'Peak nodes',
      'warnings-title',
    ];
    const [full, bare] = [page(seasonOf(5)), page(bareForecast([eventOf(0, 1)]))];
    expect(parts.filter((part) => !full.includes(part))).toEqual([]);
    expect(parts.filter((part) => bare.includes(part))).toEqual([]);
  });

  it('says what a pool without pods is for, and no counts of nodes for pods', () => {
    const forecast = seasonOf(5);
    const pools = (forecast.pools ?? []).map((pool) => ({ ...pool, peak: { ...pool.peak, pods: 0 } }));
    const { policy } = forecast;
    const fleet = policy.fleet && { ...policy.fleet, ingress: { pool: 'burst', rate: 20_000 } };
    const text = page({ ...forecast, pools, policy: { ...policy, fleet } });
    expect(text).toContain(
      '<span class="value">2 → 59 nodes</span>for the requests to pass on, at Sat 5 Dec 09:50 UTC</p>',
    );
    expect(text).toContain('<span class="value">2 → 6 nodes</span>without pods, at Thu 3 Dec 12:50 UTC</p>');
    expect(text).not.toContain('Nodes that pods can be placed on');
  });

  it('tells when requests come, and that the load balancer has room before', () => {
    expect(page()).toContain('<span class="note">comes Sat 5 Dec 10:00 UTC</span>');
    expect(page()).toContain(
      '<p>capacity units, reserved from when pods are asked for, before the requests come</p>',
    );
  });

  it('writes money with its currency behind it', () => {
    const forecast = seasonOf(5);
    const { cost } = forecast;
    if (cost === undefined) throw new Error('the season has no costs');
    const text = page({ ...forecast, cost: { ...cost, total: 1234.5, standing: 2000, saving: 38.3 } });
    expect(text).toContain('<h3>Cost</h3><p>1,234.50 USD, 38.3 % less than 2,000.00 USD</p>');
    expect(text).toContain('<span class="value">1,235 <span class="unit">USD</span></span>');
  });

  it('tells why the model, the arrival, each pool, the load balancer, the control plane and the costs are so', () => {
    const { model, arrival, pools = [], loadBalancer, controlPlane, cost } = seasonOf(5);
    const parts = [model, arrival, ...pools, loadBalancer, controlPlane, cost];
    const text = page();
    expect(
      parts.filter((part) => part === undefined || !text.includes(`<p class="because">${part.because}</p>`)),
    ).toEqual([]);
  });
});
