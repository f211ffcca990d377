using MentorSim.Tui.Commands;

return MentorSimCommand.Run(args);
