/**
 * The tiers of an EKS control plane, the smallest first.
 * https://docs.aws.amazon.com/eks/latest/userguide/eks-provisioned-control-plane.html
 */
export const CONTROL_PLANE_TIERS = ['standard', 'tier-xl', 'tier-2xl', 'tier-4xl', 'tier-8xl'] as const;
export type ControlPlaneTier = (typeof CONTROL_PLANE_TIERS)[number];
