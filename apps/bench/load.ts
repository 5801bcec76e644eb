// What every program pays that uses cdk8s, before it does anything.
import 'cdk8s';
import 'cdk8s-plus-27';
