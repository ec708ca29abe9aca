// The counts at the end of npm test, made from small reports in the runners' own shape.
import { describe, expect, it } from 'vitest';
import { countJourneys, countTests, inOneLine, total } from '../../tools/counting.ts';

const file = (statuses: readonly string[], status = 'passed', message = '') => ({
  name: 'src/domain/day.test.ts',
  status,
  message,
  assertionResults: statuses.map((one, index) => ({ fullName: `A day ${index}`, status: one })),
});
const journeys = (statuses: readonly string[], errors: readonly { message: string }[] = []) => ({
  suites: [
    {
      title: 'log.journey.ts',
      specs: [],
      suites: [
        { title: 'A handler', specs: statuses.map((status) => ({ title: 'logs', tests: [{ status, projectName: 'js' }] })) },
      ],
    },
  ],
  errors,
});

describe('Counting tests', () => {
  it('adds up what passed', () => {
    expect(countTests({ success: true, testResults: [file(['passed', 'passed']), file(['passed'])] })).toEqual({
      passed: 3,
      failed: 0,
      notes: [],
    });
  });
  it.each(['failed', 'pending', 'skipped', 'todo', 'disabled'])('takes %s as failed, and names the test', (status) => {
    const count = countTests({
      success: status !== 'failed',
      testResults: [file(['passed', status], status === 'failed' ? 'failed' : 'passed')],
    });
    expect(count).toMatchObject({ passed: 1, failed: 1 });
    expect(count.notes[0]).toContain('A day 1');
  });
  it('takes a file that could not be loaded as failed', () => {
    const count = countTests({ success: false, testResults: [file([], 'failed', 'cannot find module'), file(['passed'])] });
    expect(count).toMatchObject({ passed: 1, failed: 1 });
    expect(count.notes[0]).toContain('cannot find module');
  });
  it('takes an error outside of any test as failed', () => {
    expect(countTests({ success: false, testResults: [file(['passed'])] })).toMatchObject({ passed: 1, failed: 1 });
  });
  it('takes a run of nothing as failed', () => {
    expect(countTests({ success: true, testResults: [] })).toEqual({ passed: 0, failed: 1, notes: ['nothing ran'] });
  });
  it('refuses a report in another shape', () => {
    expect(() => countTests({ tests: 12 })).toThrow(/testResults/);
  });
});

describe('Counting journeys', () => {
  it('adds up what passed, at any depth', () => {
    expect(countJourneys(journeys(['expected', 'expected']))).toEqual({ passed: 2, failed: 0, notes: [] });
  });
  it.each(['unexpected', 'skipped'])('takes %s as failed, and names the journey', (status) => {
    const count = countJourneys(journeys(['expected', status]));
    expect(count).toMatchObject({ passed: 1, failed: 1 });
    expect(count.notes[0]).toContain('A handler logs');
  });
  it('takes what passed at its second try as passed, and names it', () => {
    const count = countJourneys(journeys(['expected', 'flaky']));
    expect(count).toMatchObject({ passed: 2, failed: 0 });
    expect(count.notes[0]).toMatch(/^passed only when repeated: A handler logs/);
  });
  it('takes a server that did not start as failed', () => {
    expect(countJourneys(journeys([], [{ message: 'no server\n at …' }])).notes).toEqual(['did not finish: no server']);
  });
  it('takes a run of nothing as failed', () => {
    expect(countJourneys(journeys([]))).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('The last line', () => {
  it('is the sum of all steps', () => {
    const sum = total([
      { passed: 3, failed: 1, notes: ['failed: a'] },
      { passed: 1, failed: 0, notes: [] },
    ]);
    expect(inOneLine(sum)).toBe('4 passed, 1 failed');
    expect(sum.notes).toEqual(['failed: a']);
  });
});
