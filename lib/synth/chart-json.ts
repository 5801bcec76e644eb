import { ApiObject, App, Chart } from 'cdk8s';
import { fastToJson } from './object-json.js';

export type ObjectsOf = (chart: Chart) => readonly ApiObject[];

/**
 * The objects of a chart as JSON, in their order. A chart that overrides `toJson()` is asked; call this within
 * `withKnownOrder`, or its `super.toJson()` validates and resolves the whole app again.
 */
export function chartJson(chart: Chart, objectsOf: ObjectsOf): unknown[] {
  if (chart.toJson !== Chart.prototype.toJson) return Object.values(chart.toJson());
  return objectsOf(chart).map((object): unknown => object.toJson());
}

/**
 * Does the work with three functions of cdk8s replaced by equal, faster ones:
 *
 * - `App._synthChart`, which renders a chart, takes the objects of this app's charts from the known order.
 * - `App.of`, which stock asks for each value of each object, takes the app from the node instead of walking up.
 * - `ApiObject.prototype.toJson` resolves and cleans values in one walk, unless the app has resolvers of its own.
 */
export function withKnownOrder<T>(app: App, objectsOf: ObjectsOf, work: () => T): T {
  const { _synthChart: synthChart, of } = App;
  const { toJson } = ApiObject.prototype;
  const fast = fastToJson(app);
  App.of = (construct) => construct.node.root as App;
  App._synthChart = (chart) =>
    App.of(chart) === app ? objectsOf(chart).map((object) => object.toJson()) : synthChart.call(App, chart);
  if (fast !== undefined) {
    ApiObject.prototype.toJson = function (this: ApiObject) {
      return (this.node.root === app ? fast : toJson).call(this);
    };
  }
  try {
    return work();
  } finally {
    App._synthChart = synthChart;
    App.of = of;
    ApiObject.prototype.toJson = toJson;
  }
}
