export { SHELL, type ShellOutputs, shellOutputs } from './shell-outputs.js';
export { VpcShell } from './vpc-shell.js';
export { NGINX_READY, type PublicNames, type VpcShellProps } from './vpc-shell-props.js';
