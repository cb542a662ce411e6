internal import Engines
internal import Foundation
public import Pipeline

/// The batch scripts of a run: one for the elements of its arrays, one that merges and checks.
///
/// They are for people to read, and hold no path in a line that Slurm reads itself: paths stand quoted
/// in the shell's part, or in the arguments of `sbatch`.
public struct SlurmScript: Sendable {
  let run: Run
  let settings: SlurmSettings
  /// The program on the nodes.
  let program: String

  /// - Parameter program: the one that submits; taken where the settings name none.
  /// - Throws: `.unusable` where a path cannot be written into a script or be bound in a container.
  public init(_ run: Run, _ settings: SlurmSettings, program: String) throws(ClusterError) {
    self.run = run
    self.settings = settings
    self.program = settings.program ?? (settings.container == nil ? program : "measurand")
    for path in [run.folder.path, self.program] + bindings
    where path.contains(where: { $0.isNewline || $0 == "\\" }) {
      throw .unusable("Slurm cannot take a path with a line break or a backslash: \(path)")
    }
    for path in bindings where path.contains(where: { $0 == ":" || $0 == "," }) {
      throw .unusable("a container cannot be given a folder with : or , in its path: \(path)")
    }
  }

  /// The names of a run's jobs: that of its arrays, and that of the job which merges.
  static func jobNames(_ run: Run) -> (work: String, merge: String) {
    let name = "measurand-\(run.description.id.prefix(8))"
    return (name, name + "-merge")
  }

  /// The script of an element: works on a part, and goes back into the queue where that helps.
  var work: String {
    let arguments = command(["work"]) + #" "$run" --part "$part" &"#
    return """
      #!/bin/bash
      # Works on one part of a Measurand run; written by `measurand submit`.
      \(directives(isWork: true))
      # The array's indices, --output and --export stand in the command that submits this script.
      \(modules)set -u
      run=\(ShellWord(run.folder.path))
      part=$((SLURM_ARRAY_TASK_ID + MEASURAND_PART_OFFSET))
      element=${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}
      most_requeues=\(settings.requeue)
      echo "part $part on $(hostname), start $((${SLURM_RESTART_COUNT:-0} + 1))"

      # Slurm warns this shell with TERM before the time limit. It is passed on: the questions in
      # flight are finished, everything answered is on disk, and the exit code is 75.
      trap 'interrupted=1; kill -TERM "$worker" 2> /dev/null' TERM
      \(arguments)
      worker=$!
      while :; do
        interrupted=0
        wait "$worker"
        code=$?
        [ "$interrupted" -eq 1 ] || break # a signal ends `wait`, not the worker
      done

      # 75: stopped, or the part is held by another worker; 3: the engine is away. Both can go on
      # later. 42: the part can never succeed, and every other code is for a person to look at.
      case $code in
        3 | 75)
          state=$(squeue --noheader --jobs="$element" --format=%T 2> /dev/null)
          if [ "$state" != RUNNING ]; then
            echo "ended with $code; not requeued: Slurm calls it ${state:-unknown}"
          elif [ "${SLURM_RESTART_COUNT:-0}" -ge "$most_requeues" ]; then
            echo "ended with $code; not requeued: this was start $((${SLURM_RESTART_COUNT:-0} + 1))"
          else
            echo "ended with $code; requeued"
            scontrol requeue "$element"
          fi
          ;;
      esac
      exit "$code"

      """
  }

  /// The script of the last job.
  var merge: String {
    """
    #!/bin/bash
    # Merges and checks a Measurand run; written by `measurand submit`.
    \(directives(isWork: false))
    \(modules)set -u
    run=\(ShellWord(run.folder.path))

    \(command(["merge"])) "$run"

    """
  }

  /// Before `set -u`: what `module` reads may well be unset. Without its modules no work is begun.
  private var modules: String {
    settings.modules.map { "module load \(ShellWord($0)) || exit\n" }.joined()
  }

  /// The program's call, in the container where there is one.
  private func command(_ words: [String]) -> String {
    let call = ([program] + words).map { "\(ShellWord($0))" }
    guard let container = settings.container else { return call.joined(separator: " ") }
    var apptainer = ["apptainer", "exec"]
    if settings.gpus != nil { apptainer.append("--nv") }
    for folder in bindings { apptainer += ["--bind", folder] }
    return ((apptainer + [container]).map { "\(ShellWord($0))" } + call).joined(separator: " ")
  }

  /// The folders that the work needs in a container.
  private var bindings: [String] {
    guard settings.container != nil else { return [] }
    let asked = run.description.configuration
    var folders = [run.folder.path, asked.images, asked.cache].compactMap(\.self)
    folders.append(NSString(string: asked.catalogue).deletingLastPathComponent)
    for engine in asked.models?.engines ?? [] {
      for file in [engine.launch?.model, engine.launch?.mmproj] {
        guard let file, file.hasPrefix("/") else { continue }
        folders.append(NSString(string: file).deletingLastPathComponent)
      }
    }
    return Set(folders).sorted()
  }

  private func directives(isWork: Bool) -> String {
    let names = Self.jobNames(run)
    var options = [
      "--job-name=\(isWork ? names.work : names.merge)", "--nodes=1", "--ntasks=1",
      "--open-mode=append",
    ]
    func add(_ option: String, _ value: String?) {
      if let value { options.append("\(option)=\(value)") }
    }
    add("--account", settings.account)
    add("--partition", settings.partition)
    add("--qos", settings.quality)
    // Sites refuse jobs that name no time, or give those that name no memory a whole node.
    add("--mem", settings.memory)
    add("--time", settings.time)
    if isWork {
      add("--gres", settings.gpus.map { "gpu:\($0)" })
      add("--cpus-per-task", settings.cpus.map(String.init))
      options += ["--requeue", "--signal=B:TERM@\(settings.grace)"]
      options += settings.options
    }
    return options.map { "#SBATCH \(Self.directive($0))" }.joined(separator: "\n")
  }

  /// An option as a line of a script has it: quoted where sbatch would split it.
  private static func directive(_ option: String) -> String {
    guard option.contains(where: { $0.isWhitespace || "'\"\\#".contains($0) }) else {
      return option
    }
    return "\""
      + option.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
