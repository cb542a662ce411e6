internal import Engines
internal import Foundation
public import Pipeline

/// The Jobs of a run: an Indexed Job that works on the parts, and one that merges and checks.
public struct KubernetesManifest: Sendable {
  let run: Run
  let settings: KubernetesSettings
  /// The environment variable that tells the worker where its engine is; `nil`: as `run.json` says.
  private let engine: (variable: String, url: String)?

  /// A worker gets its share of this by one variable of its environment.
  private static let longestList = 100_000

  /// - Throws: `.unusable` where the run folder is not on the volume, or it is not clear which engine
  ///   the settings mean.
  public init(_ run: Run, _ settings: KubernetesSettings) throws(ClusterError) {
    self.run = run
    self.settings = settings
    let asked = run.description.configuration
    for (what, path) in [("run folder", run.folder.path), ("images' folder", asked.images ?? "")]
    where !path.isEmpty && !Self.lies(path, under: settings.mount) {
      throw .unusable(
        "the \(what) \(path) does not lie under \(settings.mount), where the pods see the volume: "
          + "prepare the run there, or set cluster.kubernetes.mount")
    }
    let url = settings.sidecar.map { "http://127.0.0.1:\($0.port)" } ?? settings.engineURL
    guard let url else {
      engine = nil
      return
    }
    let engines = asked.models?.engines.map(\.name) ?? []
    guard let name = settings.engine ?? (engines.count == 1 ? engines[0] : nil),
      engines.contains(name)
    else {
      throw .unusable(
        engines.isEmpty
          ? "the run asks no engine, but cluster.kubernetes describes one"
          : "cluster.kubernetes.engine must say which engine is meant: "
            + engines.joined(separator: ", "))
    }
    engine = (Settings.variable(ofEngine: name), url)
  }

  /// The name of the submission's Job; that of the merge has `-merge` behind it.
  func jobName(_ number: Int) -> String {
    "measurand-\(run.description.id.prefix(8))-\(number)"
  }

  /// - Parameter number: which submission of the run it is, from 1.
  func yaml(_ parts: PartRanges, number: Int) throws(ClusterError) -> String {
    try Manifest.yaml([try work(parts, number), merge(number)])
  }

  /// What is added to an index to get its part; `nil` where the parts do not follow each other.
  static func offset(of parts: PartRanges) -> Int? {
    guard let first = parts.numbers.first, let last = parts.numbers.last else { return nil }
    return last - first + 1 == parts.count ? first : nil
  }

  private func work(_ parts: PartRanges, _ number: Int) throws(ClusterError) -> Manifest {
    let command: String
    let share: (String, String)
    if let offset = Self.offset(of: parts) {
      command =
        #"exec measurand work "$MEASURAND_RUN" --part "$((JOB_COMPLETION_INDEX + MEASURAND_PART_OFFSET))""#
      share = ("MEASURAND_PART_OFFSET", "\(offset)")
    } else {
      command =
        #"set -- $MEASURAND_PARTS; shift "$JOB_COMPLETION_INDEX"; exec measurand work "$MEASURAND_RUN" --part "$1""#
      share = ("MEASURAND_PARTS", parts.numbers.map(String.init).joined(separator: " "))
      guard share.1.utf8.count <= Self.longestList else {
        throw .unusable(
          "\(parts.count) parts that do not follow each other are too many for one Job; let more of "
            + "them end first")
      }
    }
    let spec = Manifest.map([
      ("completionMode", .text("Indexed")), ("completions", .number(parts.count)),
      ("parallelism", .number(min(settings.parallelism, parts.count))),
      ("backoffLimitPerIndex", .number(settings.backoffLimitPerIndex)),
      ("podFailurePolicy", Self.failurePolicy),
      ("template", template(command, [share], isWork: true)),
    ])
    return job(jobName(number), spec)
  }

  /// Waits for the parts: a Job cannot depend on another one.
  private func merge(_ number: Int) -> Manifest {
    let command = """
      while :; do
        measurand merge "$MEASURAND_RUN"
        code=$?
        [ "$code" -eq 1 ] && exit 0 # merged; some rows failed, and are listed
        [ "$code" -eq 75 ] || exit "$code"
        sleep "$MEASURAND_MERGE_WAIT"
      done
      """
    let spec = Manifest.map([
      ("backoffLimit", .number(3)),
      ("template", template(command, [("MEASURAND_MERGE_WAIT", "30")], isWork: false)),
    ])
    return job(jobName(number) + "-merge", spec)
  }

  /// 42: the part can never succeed; 2: the command itself is wrong, and so for every part; 75: the
  /// part is held by another worker, or the pod was asked to stop, which is nobody's failure. What else
  /// ends a pod (3: the engine is away) counts against `backoffLimitPerIndex`.
  private static let failurePolicy = Manifest.map([
    (
      "rules",
      .list([
        rule("FailIndex", code: 42), rule("FailJob", code: 2), rule("Ignore", code: 75),
        .map([
          ("action", .text("Ignore")),
          (
            "onPodConditions",
            .list([.map([("type", .text("DisruptionTarget")), ("status", .text("True"))])])
          ),
        ]),
      ])
    )
  ])

  private static func rule(_ action: String, code: Int) -> Manifest {
    .map([
      ("action", .text(action)),
      (
        "onExitCodes",
        .map([
          ("containerName", .text("worker")), ("operator", .text("In")),
          ("values", .list([.number(code)])),
        ])
      ),
    ])
  }

  private func job(_ name: String, _ spec: Manifest) -> Manifest {
    .map([
      ("apiVersion", .text("batch/v1")), ("kind", .text("Job")),
      (
        "metadata",
        .map([
          ("name", .text(name)), ("namespace", .text(settings.namespace)), ("labels", labels),
        ])
      ),
      ("spec", spec),
    ])
  }

  private var labels: Manifest {
    .map([
      ("app.kubernetes.io/name", .text("measurand")),
      ("measurand.run", .text(run.description.id)),
    ])
  }

  private func template(
    _ command: String, _ variables: [(String, String)], isWork: Bool
  ) -> Manifest {
    var environment = [("MEASURAND_RUN", run.folder.path)] + variables
    if isWork, let engine { environment.append((engine.variable, engine.url)) }
    let worker = Manifest.map([
      ("name", .text(isWork ? "worker" : "merge")), ("image", .text(settings.image)),
      ("command", .texts(["/bin/sh", "-c", command].map(Self.unexpanded))),
      (
        "env",
        .list(
          environment.map { .map([("name", .text($0)), ("value", .text(Self.unexpanded($1)))]) })
      ),
      (
        "resources",
        resources(
          cpu: isWork ? settings.cpu : nil, memory: isWork ? settings.memory : nil,
          gpus: isWork && settings.sidecar == nil ? settings.gpus : nil)
      ),
      ("volumeMounts", mounts),
    ])
    let spec = Manifest.map([
      ("restartPolicy", .text("Never")), ("terminationGracePeriodSeconds", .number(120)),
      ("initContainers", isWork ? settings.sidecar.map { .list([engine($0)]) } : nil),
      ("containers", .list([worker])),
      (
        "volumes",
        .list([
          .map([
            ("name", .text("data")),
            ("persistentVolumeClaim", .map([("claimName", .text(settings.claim))])),
          ])
        ])
      ),
    ])
    return .map([("metadata", .map([("labels", labels)])), ("spec", spec)])
  }

  /// A sidecar: a container that starts before the worker and is ended after it.
  private func engine(_ sidecar: KubernetesSettings.Sidecar) -> Manifest {
    .map([
      ("name", .text("engine")), ("image", .text(sidecar.image)),
      ("restartPolicy", .text("Always")),
      (
        "command",
        sidecar.command.isEmpty ? nil : .texts(sidecar.command.map(Self.unexpanded))
      ),
      ("ports", .list([.map([("containerPort", .number(sidecar.port))])])),
      // An hour: the first start may fetch gigabytes.
      (
        "startupProbe",
        .map([
          (
            "httpGet", .map([("path", .text("/health")), ("port", .number(sidecar.port))])
          ),
          ("periodSeconds", .number(5)), ("failureThreshold", .number(720)),
        ])
      ),
      ("resources", resources(cpu: nil, memory: nil, gpus: settings.gpus)),
      ("volumeMounts", mounts),
    ])
  }

  private var mounts: Manifest {
    .list([.map([("name", .text("data")), ("mountPath", .text(settings.mount))])])
  }

  private func resources(cpu: String?, memory: String?, gpus: Int?) -> Manifest? {
    guard cpu != nil || memory != nil || gpus != nil else { return nil }
    let asked: [(String, Manifest?)] = [
      ("cpu", cpu.map { .text($0) }), ("memory", memory.map { .text($0) }),
    ]
    return .map([
      ("requests", cpu == nil && memory == nil ? nil : .map(asked)),
      (
        "limits",
        .map([
          ("memory", memory.map { .text($0) }),
          ("nvidia.com/gpu", gpus.map { .number($0) }),
        ])
      ),
    ])
  }

  /// Kubernetes puts a variable in where it reads `$(NAME)`; `$$` stands for a `$` that is one.
  private static func unexpanded(_ text: String) -> String {
    text.replacing("$(", with: "$$(")
  }

  private static func lies(_ path: String, under folder: String) -> Bool {
    let folder = folder.hasSuffix("/") ? folder : folder + "/"
    return (path + "/").hasPrefix(folder)
  }
}
