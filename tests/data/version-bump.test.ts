import { describe, expect, it } from 'vitest';
import type { SchemaChange } from './compare-schemas';
import { isStepMade, stepFor } from './version-bump';

const change = (kind: SchemaChange['kind']): SchemaChange => ({ kind, path: '$', what: 'is new' });

describe('the step of the version', () => {
	it('is a major one for a breaking change, a minor one for additions, none for nothing', () => {
		expect(stepFor([])).toBe('none');
		expect(stepFor([change('addition')])).toBe('minor');
		expect(stepFor([change('addition'), change('breaking')])).toBe('major');
	});

	it('is made when the version is at least that far', () => {
		expect(isStepMade('1.2.0', '1.2.0', 'none')).toBe(true);
		expect(isStepMade('1.2.0', '1.2.1', 'minor')).toBe(false);
		expect(isStepMade('1.2.0', '1.3.0', 'minor')).toBe(true);
		expect(isStepMade('1.9.0', '1.10.0', 'minor')).toBe(true);
		expect(isStepMade('1.2.0', '2.0.0', 'minor')).toBe(true);
		expect(isStepMade('1.2.0', '1.3.0', 'major')).toBe(false);
		expect(isStepMade('1.2.0', '2.0.0', 'major')).toBe(true);
		expect(isStepMade('2.0.0', '1.9.0', 'minor')).toBe(false);
	});
});
