using System.Text.Json;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Tests.Commands;
using Microsoft.Data.Sqlite;

namespace MentorSim.Tui.Tests;

/// <summary>
/// What this assembly does as a program of its own: it runs MentorSim's command lines one after the other, each as if the program had
/// just been started there, so that the start itself is paid for once. A line of JSON on standard input is a <see cref="WarmRequest"/>;
/// a line on standard output is the exit status.
/// </summary>
internal static class Program
{
    private static int Main()
    {
        // Both are of streams of their own, which stay what they are when the numbers 0 to 2 come to mean the files of a request.
        using var requests = new StreamReader(Console.OpenStandardInput());
        using var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        while (requests.ReadLine() is { } line)
        {
            var request = JsonSerializer.Deserialize<WarmRequest>(line)!;
            TakeOver(request.Environment);
            Directory.SetCurrentDirectory(request.Folder);
            using (StandardStreams.Redirect(request.Input, request.Output, request.Error)) answers.WriteLine(Run(request.Arguments));
        }

        return 0;
    }

    private static int Run(string[] arguments)
    {
        try
        {
            return MentorSimCommand.Run(arguments);
        }
        finally
        {
            // A program that ends holds nothing open.
            SqliteConnection.ClearAllPools();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static void TakeOver(Dictionary<string, string> environment)
    {
        foreach (string name in Environment.GetEnvironmentVariables().Keys)
        {
            if (!environment.ContainsKey(name)) Environment.SetEnvironmentVariable(name, null);
        }

        foreach (var (name, value) in environment) Environment.SetEnvironmentVariable(name, value);
    }
}
