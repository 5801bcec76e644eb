import { TerraformElement, type TerraformStack } from 'cdktf';
import type { Node } from 'constructs';

/**
 * The name of an element in its stack: its path, joined by `_`. cdktf's own names end with a hash of the path, which
 * nobody can type into `terraform state show`; as no id of greenroom's holds `_`, these are unique without it.
 */
export function logicalId(stack: TerraformStack, element: TerraformElement | Node): string {
  const { path } = TerraformElement.isTerraformElement(element) ? element.node : element;
  return path.slice(stack.node.path.length + 1).replaceAll('/', '_');
}
