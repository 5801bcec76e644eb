import { mayFollow, TRAFFIC_STATES, trafficOf } from 'greenroom';

/** The upgrade of the cluster in slot A to one in slot B, state by state. */
for (const state of TRAFFIC_STATES) {
  const { slots, traffic } = trafficOf(state, 'paasA');
  const { paasA, paasB } = traffic.live;
  const next = TRAFFIC_STATES.filter((other) => other !== state && mayFollow(state, other));
  console.log(`${state}: clusters ${slots.join(', ')}; live ${paasA}/${paasB}; pre-live ${traffic.preLive}`);
  console.log(`  then ${next.join(' or ') || 'slot A is free for the next upgrade'}`);
}
