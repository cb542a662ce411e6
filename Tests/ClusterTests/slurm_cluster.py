"""One slurmctld and two slurmd on this machine, in a folder of their own, for as long as a `with` lasts."""
import os
import pathlib
import signal
import socket
import subprocess
import time

CONFIGURATION = """\
ClusterName=measurand-test
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation={folder}/state
SlurmctldPidFile={folder}/slurmctld.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdPidFile={folder}/%n.pid
SlurmdLogFile={folder}/%n.log
SlurmdSpoolDir={folder}/spool-%n
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
MpiDefault=none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0
SlurmdTimeout=10
KillWait=2
MinJobAge=3600
MaxArraySize=61
ReturnToService=2
MailProg=/bin/true
NodeName=n1 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[1]} CPUs={slots} RealMemory=1000
NodeName=n2 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[2]} CPUs={slots} RealMemory=1000
PartitionName=test Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
"""


class CannotStart(Exception):
    """Slurm cannot be had on this machine; the reason is for people."""


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    try:
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()


def wait_until(condition, seconds, what):
    """Polls; a test that waits for longer than this has failed."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise AssertionError(f"waited {seconds} s in vain until {what}")
        time.sleep(0.25)


class Cluster:
    """Two nodes, n1 and n2, with `slots` elements each."""

    def __init__(self, folder, slots):
        self.folder, self.slots = pathlib.Path(folder), slots
        self.environment = {
            name: value for name, value in os.environ.items()
            if not name.startswith(("SLURM", "SBATCH", "SQUEUE", "SCANCEL"))
        } | {"SLURM_CONF": str(self.folder / "slurm.conf")}

    def __enter__(self):
        try:
            self.start()
        except (CannotStart, OSError, subprocess.SubprocessError) as error:
            self.__exit__()
            raise CannotStart(str(error)) from error
        return self

    def __exit__(self, *_):
        for name in ("n1", "n2", "slurmctld"):
            self.kill(name)
        self.kill("munged")

    def start(self):
        (self.folder / "state").mkdir(parents=True)
        host = socket.gethostname().split(".")[0]
        (self.folder / "slurm.conf").write_text(CONFIGURATION.format(
            host=host, ports=free_ports(3), folder=self.folder, slots=self.slots))
        key = self.folder / "munge.key"
        key.write_bytes(os.urandom(1024))
        key.chmod(0o400)
        self.daemon(["munged", "--force", f"--key-file={key}",
                     f"--socket={self.folder}/munge.socket", f"--pid-file={self.folder}/munged.pid",
                     f"--log-file={self.folder}/munged.log", f"--seed-file={self.folder}/munge.seed"])
        self.daemon(["slurmctld", "-i"])
        for name in ("n1", "n2"):
            self.start_node(name)
        try:
            wait_until(lambda: self.states() == {"n1": "idle", "n2": "idle"}, 60,
                       "both nodes were idle")
            # A node that takes no job of its own kind is no node: cgroups, a user, a shell are missing.
            for name in ("n1", "n2"):
                self.run("sbatch", "--wait", f"--nodelist={name}", "--output=/dev/null", "--wrap=true")
        except (AssertionError, subprocess.TimeoutExpired) as error:
            logs = "; ".join(
                f"{name}: {' '.join((self.folder / f'{name}.log').read_text().splitlines()[-2:])}"
                for name in ("slurmctld", "n1", "n2") if (self.folder / f"{name}.log").exists())
            raise CannotStart(f"{error} ({logs})") from None

    def daemon(self, command):
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True,
                              timeout=60, check=False)
        if done.returncode:
            raise CannotStart(f"{command[0]}: {' '.join(done.stderr.split())}")

    def start_node(self, name):
        self.daemon(["slurmd", "-N", name])

    def kill(self, name):
        """Ends a daemon at once, as a power cut does; its elements' processes with it."""
        processes = self.steps(name)
        pid_file = self.folder / f"{name}.pid"
        try:
            processes.insert(0, int(pid_file.read_text()))
        except (OSError, ValueError):
            pass
        for one in processes:
            try:
                os.kill(one, signal.SIGKILL)
            except ProcessLookupError:
                pass
        pid_file.unlink(missing_ok=True)

    def steps(self, name):
        """The processes of the elements on a node: they have sessions of their own, and are known by
        what Slurm put into their environment."""
        wanted = {f"SLURMD_NODENAME={name}".encode(),
                  f"SLURM_CONF={self.folder / 'slurm.conf'}".encode()}
        found = []
        for folder in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                if wanted <= set((folder / "environ").read_bytes().split(b"\0")):
                    found.append(int(folder.name))
            except OSError:
                continue
        return found

    def run(self, *command):
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True,
                              timeout=120, check=False)
        if done.returncode:
            raise AssertionError(f"{' '.join(command)}: {done.stderr}")
        return done.stdout

    def states(self):
        """The nodes' states, without the marks that Slurm puts behind them."""
        try:
            lines = self.run("sinfo", "--noheader", "--Node", "--format=%N %t").splitlines()
        except AssertionError:
            return {}
        return {line.split()[0]: line.split()[1].rstrip("*~#!%$@^-") for line in lines}

    def elements(self):
        """What the queue says: (array, index, state, reason) of all elements and jobs."""
        lines = self.run("squeue", "--noheader", "--array", "--states=all",
                         "--format=%F|%K|%T|%r").splitlines()
        return [tuple(line.split("|")) for line in lines]

    def hurry(self):
        """Slurm lets a requeued element wait for two minutes; a test does not."""
        for job, index, state, reason in self.elements():
            if state == "PENDING" and reason == "BeginTime":
                subprocess.run(["scontrol", "update", f"JobId={job}_{index}", "StartTime=now"],
                               env=self.environment, capture_output=True, timeout=60, check=False)
