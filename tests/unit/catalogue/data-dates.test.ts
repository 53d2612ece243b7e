import { describe, expect, it } from 'vitest';
import { dataDatesOf } from '../../../src/lib/catalogue/data-dates';

const LOG = `# Changelog

## Unreleased

### Data
- More.

## 0.3.0, 2026-03-04

### Code
- Faster.

## 0.2.0, 2026-02-03

### Data
- A document.

## 0.1.0 (2026-01-02)

### Data
- The first.
`;

describe('dataDatesOf', () => {
	it('gives the first and the last dated version that tells of the data', () => {
		expect(dataDatesOf(LOG)).toEqual({ issued: '2026-01-02', modified: '2026-02-03' });
	});

	it('says nothing where no version is dated, or where there is no log', () => {
		expect(dataDatesOf('## Unreleased\n\n### Data\n- On 2026-01-01.\n')).toEqual({});
		expect(dataDatesOf('')).toEqual({});
	});
});
