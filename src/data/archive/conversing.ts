/** The lists whose items the product lets people comment. SharePoint has no count to ask for, so only these are asked, item by item. */
import type { ListDefinition } from '../../schema/field';

const conversing: readonly string[] = ['signals'];
export const canBeCommented = ({ key }: ListDefinition): boolean => conversing.includes(key);
