import { WORK_FOLDER } from './job-sides.js';

/** Saves a snapshot, and reads it again before anything relies on it. */
export const SAVE_SCRIPT = `file="${WORK_FOLDER}/consul-$(date -u +%Y%m%dT%H%M%SZ).snap"
consul snapshot save "$file"
consul snapshot inspect "$file"
`;

/**
 * Brings the snapshot to `$DESTINATION` in Amazon S3 and then, of the snapshots that are there, deletes all but the
 * newest `$KEEP`. They are counted and not timed: were no snapshot made for weeks, none would go either.
 */
export const UPLOAD_SCRIPT = `set -o pipefail
aws s3 cp --only-show-errors ${WORK_FOLDER}/ "$DESTINATION/" --recursive --exclude '*' --include 'consul-*.snap'
aws s3 ls "$DESTINATION/" > ${WORK_FOLDER}/listing
while read -r _ _ size name; do
  case "$name" in
    consul-*.snap) if [ "$size" -gt 0 ]; then echo "$name"; fi ;;
  esac
done < ${WORK_FOLDER}/listing | sort | head -n "-$KEEP" > ${WORK_FOLDER}/outdated
while read -r name; do
  aws s3 rm --only-show-errors "$DESTINATION/$name"
done < ${WORK_FOLDER}/outdated
`;
