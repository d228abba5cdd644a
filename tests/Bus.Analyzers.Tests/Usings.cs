global using Bus.Analyzers.Tests.Harness;
global using NUnit.Framework;
