using BenchmarkDotNet.Reports;

namespace MentorSim.Benchmarks;

/// <summary>What the benchmarks of one class gave. A benchmark is named by its method and, where the class has a parameter, its value.</summary>
public sealed class Results(IEnumerable<BenchmarkReport> reports)
{
    private readonly List<BenchmarkReport> _reports = [.. reports];

    /// <summary>The median time of one call, in nanoseconds.</summary>
    public double Nanoseconds(string method, object? parameter = null) => Report(method, parameter).ResultStatistics!.Median;

    /// <summary>
    /// The shortest time of one call, in nanoseconds: what else runs on a machine can only make it longer, so that shares of shortest times
    /// tell most about the program and least about the machine.
    /// </summary>
    public double Shortest(string method, object? parameter = null) => Report(method, parameter).ResultStatistics!.Min;

    /// <summary>The shortest time of one method in shares of that of another.</summary>
    public double Shares(string method, string of, object? parameter = null) => Shortest(method, parameter) / Shortest(of, parameter);

    /// <summary>The bytes that one call allocates.</summary>
    public double Bytes(string method, object? parameter = null)
    {
        var report = Report(method, parameter);
        return report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)!.Value;
    }

    private BenchmarkReport Report(string method, object? parameter) => _reports.Single(report =>
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method && Equals(report.BenchmarkCase.Parameters.Items is [var only] ? only.Value : null, parameter));
}
