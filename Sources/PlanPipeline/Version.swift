internal import Glibc

/// Version of the program, by semver.org.
package let version = "0.1.0"

/// Processor cores that this process may use.
package var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
