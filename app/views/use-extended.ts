import { useEffect, useState } from 'preact/hooks'
import { type Arm, extendedBy, readArm } from '../state/plan.ts'

/** The model a plan extends, read; undefined while it is being read, and where it extends a base or nothing. */
export function useExtended(text: string): Arm | undefined {
  const name = extendedBy(text)
  const [read, setRead] = useState<{ readonly name: string; readonly arm: Arm }>()
  useEffect(() => {
    let wanted = name !== ''
    if (wanted) {
      void readArm(name).then((reading) => {
        if (wanted && reading.ok) setRead({ name, arm: reading.arm })
        return undefined
      })
    }
    return () => {
      wanted = false
    }
  }, [name])
  return read?.name === name ? read.arm : undefined
}
