/**
 * The most pods that the kubelet of every pool takes. With prefix delegation each instance type that is worth a node has
 * addresses for as many.
 */
export const PODS_PER_NODE = 110;
