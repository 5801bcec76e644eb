export {
  cidrName,
  type EgressRule,
  type IngressRule,
  type Peer,
  SecurityGroup,
  type SecurityGroupProps,
} from './security-group.js';
