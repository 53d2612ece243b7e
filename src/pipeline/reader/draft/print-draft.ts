import { Document, isPair, isScalar, visit } from 'yaml';
import type { Draft } from './draft-schema';

const HEAD = ` Draft made by \`npm run read\`: candidates to be judged one by one, on the lines of the text. Nothing is published from it.
 How it becomes facts: docs/add-a-document.md`;
const SHORT = 150;

/** YAML as a person reads it: lists and maps of single values that fit stand on one line. */
export function printYaml(value: unknown, head: string): string {
	const document = new Document(value);
	document.commentBefore = head;
	visit(document, {
		Collection(_, node) {
			const isFlat = node.items.every((item: unknown) =>
				isPair(item) ? isScalar(item.value) : isScalar(item)
			);
			if (isFlat && JSON.stringify(node.toJSON()).length <= SHORT) node.flow = true;
		}
	});
	return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

export const printDraft = (draft: Draft): string => printYaml(draft, HEAD);
